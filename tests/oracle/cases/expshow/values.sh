# Values of every type, in every format.
project
cat >params.yaml <<TXT
float: 1.0
big: 100000.0
huge: 1e20
int: 12345678901234567890
neg: -0.0
yes: true
no: false
nothing:
empty: ''
text: a, "b"
unicode: é
list: [1, 2.5, 'x', null]
nested: [{a: 1}, [0.123456789]]
map: {}
date: 2020-01-01
TXT
sed -i '/^date/d' params.yaml
commit base
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run -j dvc exp show --json
