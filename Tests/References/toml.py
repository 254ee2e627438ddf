"""Which documents are TOML 1.0, by Python's tomllib: 1,500 made of a document that has every kind of value,
key and section by leaving out lines and by inserting, replacing and deleting pieces. Keys that stand twice
are well-formed, so documents that tomllib refuses for them are left out. Writes toml.json.
"""
import json
import random
import tomllib

BASE = (r'''# é
a = 1 # b
"b c" = -1_000
'd'."e\u00e9" . f-g_1 = [0x1F, 0o17, 0b1_0, +1.5e-3, 1E06, inf, -nan, true,]
h = """
x "" \"y\" \
   z\t"""
i = ''' + "'''a\\'b'''" + r'''
j = [
  1979-05-27, # c
  07:32:00.5, [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.25-07:00]
]
k = { l = {}, m.n = [{}], "o" = "" }
[ p . "q" ]
r = ""
[[s]]
[s.t]
[[s.u]]''').split("\n")
PIECES = ['"', "'", '"""', "'''", "\\", "\n", "\r\n", "\r", " ", "\t", "[", "]", "[[", "]]", "{", "}", ",", "=",
          ".", "#", "0", "_", "-", "+", "e", "T", "Z", ":", "1", "07", "2020-02-29", "12:00:00", "\\u0041",
          "\\ud800", "inf", "nan", "true", "a", "é", "\u00a0", "\x7f", "0x", ".5", "1.", "a=1\n", "[a]\n",
          "x = ", "\\\n", " 0", "23:59:60", "1979-05-27 "]
TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Duplicate inline")

random.seed(1979)
rows = []
seen = set()
kept = {True: 0, False: 0}
while len(rows) < 1500:
    if random.random() < 0.6:
        text = "\n".join(line for line in BASE if random.random() < 0.3)
    else:
        text = "a = " + "".join(random.choice(PIECES) for _ in range(random.randint(1, 4)))
    for _ in range(random.randint(0, 2)):
        place, cut = random.randint(0, len(text)), random.choice([0, 0, 1, 2])
        text = text[:place] + random.choice(PIECES + [""]) + text[place + cut:]
    try:
        tomllib.loads(text)
        valid = True
    except tomllib.TOMLDecodeError as error:
        if str(error).startswith(TWICE):
            continue
        valid = False
    if kept[valid] < 750 and text not in seen:
        seen.add(text)
        kept[valid] += 1
        rows.append({"text": text, "valid": valid})
with open("toml.json", "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
