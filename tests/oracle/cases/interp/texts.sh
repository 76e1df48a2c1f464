# Values in a longer text.
project
file params.yaml <<-TXT
	i: 5
	big: 12345678901234567890
	f: 1e-05
	g: 10.0
	h: 1e+20
	inf: .inf
	b: true
	c: false
	z: null
	s: it's "s"
	e: ''
	o: 0o17
TXT
printf 'stages:\n  s:\n    cmd: echo ${i} ${big} ${f} ${g} ${h} ${inf} ${b} ${c} ${z} ${s} ${e} ${o}\n' >dvc.yaml
run dvc repro --dry
printf 'stages:\n  s:\n    cmd: ["${i}", "${f}", "${b}", "${z}", "${s}"]\n' >dvc.yaml
run dvc repro --dry
