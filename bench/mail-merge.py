"""A true mail merge by LibreOffice, as an office does it: a list as CSV, a letter with fields, one document out of both.
Run by the system's Python with its uno module (Debian: python3-uno): mail-merge.py ORDERS.json; prints one line of JSON.
Orders: folder, csv (name without ending), fields [[column, size]], rows that stand on one page, width and height of the page in
hundredths of a millimetre, filter of the result. Seconds are told of the start of the office and of the merge alone.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, what):
    one = PropertyValue()
    one.Name = name
    one.Value = what
    return one


def connect(folder):
    pipe = f"neuguong{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
         f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1200):
        try:
            return office, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.05)
    raise SystemExit("the office did not start")


def register(context, folder, name):
    """The folder of the CSV as a data source."""
    services = context.ServiceManager
    databases = services.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)
    source = databases.createInstance()
    source.URL = f"sdbc:flat:file://{folder}"
    source.Info = (value("Extension", "csv"), value("HeaderLine", True), value("FieldDelimiter", ";"),
                   value("StringDelimiter", '"'), value("DecimalDelimiter", ","), value("ThousandDelimiter", ""),
                   value("CharSet", "utf-8"))
    source.DatabaseDocument.storeAsURL(f"file://{folder}/{name}.odb", ())
    databases.registerObject(name, source)


def write_letter(desktop, orders, name):
    """One page: the fields of one row, each in a paragraph of its own; or several rows, one in a line, by "next record"."""
    letter = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    page = letter.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.IsLandscape = orders["width"] > orders["height"]
    page.Width, page.Height = orders["width"], orders["height"]
    text = letter.Text
    cursor = text.createTextCursor()
    rows = orders["rows"]
    for row in range(rows):
        for column, size in orders["fields"]:
            master = letter.createInstance("com.sun.star.text.FieldMaster.Database")
            master.DataBaseName, master.DataTableName, master.DataColumnName = name, orders["csv"], column
            field = letter.createInstance("com.sun.star.text.TextField.Database")
            field.attachTextFieldMaster(master)
            cursor.CharHeight = size
            cursor.CharFontName = "Times New Roman"
            text.insertTextContent(cursor, field, False)
            if rows == 1:
                cursor.ParaAdjust = uno.Enum("com.sun.star.style.ParagraphAdjust", "CENTER")
                text.insertControlCharacter(cursor, 0, False)
            else:
                text.insertString(cursor, "\t", False)
        if row + 1 < rows:
            following = letter.createInstance("com.sun.star.text.TextField.DatabaseNextSet")
            following.DataBaseName, following.DataTableName, following.Condition = name, orders["csv"], "TRUE"
            text.insertTextContent(cursor, following, False)
            text.insertControlCharacter(cursor, 0, False)
    letter.storeAsURL(f"file://{orders['folder']}/letter.odt", ())
    letter.close(True)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        orders = json.load(file)
    folder = orders["folder"]
    begun = time.monotonic()
    office, context = connect(folder)
    started = time.monotonic()
    try:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        register(context, folder, "danhsach")
        write_letter(desktop, orders, "danhsach")
        prepared = time.monotonic()
        merge = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
        merge.DataSourceName, merge.Command, merge.CommandType = "danhsach", orders["csv"], 0
        merge.DocumentURL = f"file://{folder}/letter.odt"
        merge.OutputType = 2
        merge.OutputURL = f"file://{folder}/out"
        merge.FileNamePrefix = "merged"
        merge.SaveAsSingleFile = True
        merge.SaveFilter = orders["filter"]
        merge.execute(())
        merged = time.monotonic()
    finally:
        try:
            desktop.terminate()
        except Exception:
            office.kill()
    files = [os.path.join(folder, "out", one) for one in os.listdir(f"{folder}/out")]
    print(json.dumps({"start": started - begun, "merge": merged - prepared,
                      "files": len(files), "bytes": sum(os.path.getsize(one) for one in files), "file": files[0] if files else None}))


main()
