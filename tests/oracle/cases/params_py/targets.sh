# Which assignments count: one name or attribute of self, a constant; the last one wins.
project
file p.py <<-'TXT'
	a = b = 1
	c, d = 1, 2
	e = 1; f = 2;
	(g) = 3
	self.h = 4
	other.i = 5
	j[0] = 6
	k += 7
	m: 'text' = 8
	n: int
	e = 9
	o = (1)
	p = "x" \
	    'y'
	if True: q = 1
	r = lambda: 1
	s = f"{e}"
	t = [i for i in range(3)]
	class e: u = 1
	for v in x: w = 1
	class v: x = 1; y = 2
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py:
TXT
run dvc repro
run -j dvc exp show --json
