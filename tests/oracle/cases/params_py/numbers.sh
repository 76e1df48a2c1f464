# Numbers in all spellings.
project
file p.py <<-'TXT'
	a = 0xFF_ff
	b = 0o17
	c = 0B11
	d = 1_000
	e = 00
	f = 123456789012345678901234567890
	g = -0xFFFFFFFFFFFFFFFFFFFF
	h = 1.
	i = .5e-3
	j = 1E5
	k = 09.5
	l = -0.0
	m = 1e400
	n = 1_0.2_5
	o = - 1
	p = True
	q = -(1)
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py:
TXT
run dvc repro
run dvc status
run -j dvc exp show --json
