# Hydra: kinds of values on their way through composition, as code reads them and as the lock has them.
deviation exec-refs
deviation index-kept
project
printf '[hydra]\n    enabled = true\n' >.dvc/config
file dvc.yaml <<T
stages:
  s:
    cmd: 'true'
    params: [{params.yaml: null}]
T
echo 'old: 1' >params.yaml
file conf/config.yaml <<'T'
i: 1
e: 1e-5
f: 1.0
s: text
q: "0.5"
d: 2024-01-01
n: null
ye: yes
nn: "no"
l: [1, [2, {a: b, c: [d]}], [], [[3]]]
m: {}
multi: "a\nb\n"
uni: größe
long: word word word word word word word word word word word word word word word word word word word word word word
longq: "word: word word word it's word word word word word word word word word word word word word word word  word word word"
longd: "word\tword word word it's word word word word word word word word word word word word word word word  word word word"
longu: "wörd: wörd wörd wörd it's wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd wörd  wörd wörd wörd"
nospace: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
sp: " x "
k: {"no": text, "1": one}
inf: .inf
ninf: -.inf
hash: "a #b"
hash2: "a#b"
colon: "a: b"
colon2: "a:b"
colon3: "a:"
dash: "- x"
dash2: "-x"
star: "*x"
empty: ""
tilde: "~"
nul: "null"
q1: it's
q2: 'say "x"'
tab: "a\tb"
pct: "%x"
pat: /a/b.c
nl: "x\n\ny"
nl2: "\nx"
nl3: "x\n y"
t: "12:30"
o: "0o7"
oc: "010"
y: "y"
emo: "😀 x"
emo2: "😀\tx"
ctl: "\x01\x85\xa0\u2028"
dots: "..."
dashes: "--- a"
inl: [a: b, c: {d: e, f: [1, 2]}]
u1: 1_000
comma: "a, b"
brk: "[a"
exc: "!x"
amp: "x & y"
quest: "?x"
quest2: "? x"
eq: "="
mg: "<<"
pl: "+1"
nm: "1e5"
dt: "2024-01-01 10:00:00"
bs: "a\\b"
bs2: "a\\b\tc"
T
commit one
run -q dvc exp run -n one
run -j dvc params diff --json
snapshot
