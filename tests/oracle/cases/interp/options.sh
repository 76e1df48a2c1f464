# A map in a command becomes options.
project
file params.yaml <<-TXT
	d:
	  units: 64
	  act: re lu
	  on: true
	  off: false
	  l: [1, a b, true, null, 2.50]
	  n: null
	  f: 1e-05
	  s: {t: {u: it's}, none: {}}
	  e: ''
	  empty: []
	  dollar: \${lr}
	  plain: a_b@%+=:/.,-
	none: {}
	bad: {k: [1, [2]]}
	worse: {k: {j: [{a: 1}]}}
TXT
cmd() { printf 'stages:\n  s:\n    cmd: %s\n' "$1" >dvc.yaml; run dvc repro --dry; }
cmd 'echo ${d} end'
cmd 'echo ${d.s}'
cmd 'echo ${none} end'
cmd 'echo ${bad}'
cmd 'echo ${worse}'
cmd 'echo ${d.l}'
cmd '["echo 1", "echo ${d.s}"]'
