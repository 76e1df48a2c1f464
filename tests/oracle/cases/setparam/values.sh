# The types that values take.
deviation exec-refs
deviation params-bytes params.yaml
project
file params.yaml <<-TXT
	a: 0
	b: 0
	c: 0
	d: 0
	e: 0
	f: 0
	g: 0
	h: 0
	i: 0
	j: 0
	k: 0
	l: 0
	m: 0
	n: 0
	o: 0
	p: 0
	q: 0
	r: 0
	s: 0
	t: 0
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t]
TXT
commit pipeline
run dvc exp run -n e1 -S a=0.2 -S b=1e-3 -S c=1_000 -S d=true -S e=FALSE -S f=null -S "g='0.5'" -S 'h="a b"' -S 'i=a b' -S j= \
    -S k=yes -S l=-1.5 -S m=1e3 -S n=inf -S o=/x/y.z -S p=a:b -S 'q=a\,b' -S r=0x10 -S s=2021-01-01 -S t=None
