# Keys that are no strings are not seen.
project
file params.yaml <<-TXT
	1: one
	null: nothing
	m: {2: two, s: 3}
	a.b: dotted
TXT
cmd() { printf "stages:\n  s:\n    cmd: echo $1\n" >dvc.yaml; run dvc repro --dry; }
cmd '${m}'
cmd '${1}'
cmd '${m.2}'
cmd '${null}'
cmd '${a.b}'
