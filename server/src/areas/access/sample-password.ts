/** The password of every sample account: printed on the sign-in page of a sample installation, used nowhere else. */
export const SAMPLE_PASSWORD = 'Xem-thu-Neu-Guong'
