"""Made returns for the readers, the same in every run: wide and long text, and a workbook.

    made_returns.py WIDE LONG WORKBOOK STATIONS
"""
import random
import sys
import zipfile

COUNTS = ["registered", "issued", "invalid", "valid"] + ["Candidate %s" % c for c in "ABCDEFGH"]


def stations(count):
    """Rows of a made country: the same for every run."""
    draw = random.Random(1)
    for index in range(count):
        district = index // 250
        registered = draw.randrange(200, 2500)
        issued = registered * draw.randrange(35, 90) // 100
        invalid = issued // draw.randrange(30, 90)
        rest = issued - invalid
        votes = []
        for part in (2, 3, 3, 4, 4, 5, 5):
            share = draw.randrange(rest // part + 1)
            votes.append(share)
            rest -= share
        yield ("Region %d, north" % (district // 40), "%d District \"%s\"" % (district, "East" if district % 2 else "West"),
               "%d" % (index % 250 + 1), "School No. %d, Main street %d" % (index % 5000, index % 300),
               registered, issued, invalid, issued - invalid, *votes, rest)


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def make_wide(path, count):
    with open(path, "w") as file:
        file.write(",".join(["region", "constituency", "station", "address"] + COUNTS) + "\n")
        for row in stations(count):
            file.write(",".join([quoted(x) for x in row[:4]] + [str(x) for x in row[4:]]) + "\n")


def make_long(path, count):
    with open(path, "w") as file:
        file.write("region,constituency,station,office,candidate,votes\n")
        for row in stations(count):
            place = ",".join(quoted(x) for x in row[:3])
            file.write("%s,Registered Voters,,%d\n" % (place, row[4]))
            for name, votes in zip(COUNTS[4:], row[8:]):
                file.write("%s,President,%s,%d\n" % (place, name, votes))


def make_workbook(path, count):
    """A workbook as a spreadsheet program writes it: shared strings, one sheet."""
    strings, places = [], {}

    def shared(text):
        if text not in places:
            places[text] = len(strings)
            strings.append(text)
        return places[text]

    def letters(column):
        return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)

    cells = ["<sheetData>"]
    for number, row in enumerate([["region", "constituency", "station", "address"] + COUNTS, *stations(count)], 1):
        cells.append('<row r="%d">' % number)
        for column, value in enumerate(row):
            place = letters(column) + str(number)
            if isinstance(value, int):
                cells.append('<c r="%s"><v>%d</v></c>' % (place, value))
            else:
                cells.append('<c r="%s" t="s"><v>%d</v></c>' % (place, shared(value)))
        cells.append("</row>")
    cells.append("</sheetData>")

    def escaped(text):
        return text.replace("&", "&amp;").replace("<", "&lt;")

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="%s/content-types">'
                      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
                      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>'
                      '<Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>'
                      % (package, kind, kind, kind))
        file.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="%s/relationships"><Relationship Id="r1" '
                      'Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (package, office))
        file.writestr("xl/workbook.xml", '<?xml version="1.0"?><workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Data" '
                      'sheetId="1" r:id="rId1"/></sheets></workbook>' % (main, office))
        file.writestr("xl/_rels/workbook.xml.rels", '<?xml version="1.0"?><Relationships xmlns="%s/relationships">'
                      '<Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
                      'Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % (package, office, office))
        file.writestr("xl/worksheets/sheet1.xml", '<?xml version="1.0"?><worksheet xmlns="%s">%s</worksheet>' % (main, "".join(cells)))
        file.writestr("xl/sharedStrings.xml", '<?xml version="1.0"?><sst xmlns="%s">%s</sst>'
                      % (main, "".join("<si><t>%s</t></si>" % escaped(x) for x in strings)))


if __name__ == "__main__":
    make_wide(sys.argv[1], int(sys.argv[4]))
    make_long(sys.argv[2], int(sys.argv[4]) // 5)
    make_workbook(sys.argv[3], int(sys.argv[4]) // 10)
