/** A small plan of a fictional province as an officer's text file; `more` stands before the signature. */
export function planText(more = ''): string {
  return `ỦY BAN NHÂN DÂN
TỈNH AN PHÚ

Số: 12/KH-UBND

An Phú, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Căn cứ Kế hoạch số 02/KH-UBND ngày 03/01/2026 về công tác thi đua, khen thưởng năm 2026;

I. MỤC ĐÍCH, YÊU CẦU

Nâng cao chất lượng công tác thi đua, khen thưởng.

II. NHIỆM VỤ CỤ THỂ

|STT|Nội dung công việc|Thời gian|Cơ quan chủ trì|Cơ quan phối hợp|
|---|---|---|---|---|
|1|Ban hành Kế hoạch phát động phong trào thi đua năm 2026|Quý I|Sở Nội vụ|Các sở, ban, ngành|
|2|Tổ chức tập huấn nghiệp vụ thi đua, khen thưởng|Tháng 4|Sở Nội vụ|UBND các xã|
|4|Kiến toàn Hội đồng Thi đua - Khen thưởng tỉnh|Quý II|Sở Nội vụ|Sở Tài chính|
${more}
Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
`
}
