# Integers in all bases and of any size, floats with and without exponents.
project
file p.toml <<-'TXT'
	a = 0xDEAD_beef
	b = 0o755
	c = 0b1010
	d = +99
	e = -0
	f = 9223372036854775807
	g = 123456789012345678901234567890
	h = 0xffffffffffffffffffff
	i = 1e5
	j = 1E+2
	k = -0.0
	l = 1e-7
	m = 1e16
	n = 1_000.5
	o = inf
	p = -inf
	q = 3.10
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.toml:
TXT
run dvc repro
run dvc status
run -j dvc exp show --json
sed -i 's/0b1010/10/; s/1_000.5/1000.50/; s/0o755/0o754/; s/1e5/100000/' p.toml
run dvc status
