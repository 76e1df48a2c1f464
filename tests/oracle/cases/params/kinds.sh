# params diff: every change of kind; lists; keys with dots; text that looks like numbers.
project
file params.yaml <<'T'
num: 1
text: x
yes: true
nil: null
list: [1, 2]
one: [1]
map: {a: 1, b: {c: 2}}
gone: 1
empty: {}
none: []
dot.ted: 1
f: 1.0
exp: 1e-3
digits: '12'
date: '2024-01-01'
quoted: "a 'b'"
nested: [{a: 1}, [2, 3]]
T
commit one
file params.yaml <<'T'
num: one
text: 2
yes: false
nil: 1
list: [1, 2, 3]
one: [2]
map: 4
new: 1
empty: 7
none: [1]
dot.ted: 2
f: 1
exp: 0.002
digits: 12
date: '2024-01-02'
quoted: "a 'c'"
nested: [{a: 2}, [2, 4]]
T
run dvc params diff
run -j dvc params diff --json
run dvc params diff --all
run dvc params diff --md --no-path
file params.yaml <<'T'
num: 1.0
text: null
yes: 1
nil: ''
list: x
map: {a: 1, b: 3}
empty: {a: {}}
dot: {ted: 1}
exp: 0.001
T
run dvc params diff
run -j dvc params diff --all --json
