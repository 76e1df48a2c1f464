# -S in TOML: values of all kinds in their places.
deviation exec-refs
deviation params-bytes p.toml
project
file p.toml <<-'TXT'
	# head
	lr = 0.1  # rate
	name = 'x'
	l = [1, 2, 3]
	d = "2020"
	model.units = 64
	[m]
	a = 1 # of a
	b = {c = 1, d = [1, {e = 2}]}
	[m.sub]
	k = "v"
	[[t]]
	n = 1
	[[t]]
	n = 2
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params:
	    - p.toml: [lr, name, l, model, m, t]
TXT
commit pipeline
run dvc exp run -n e1 -S p.toml:lr=0.5 -S p.toml:name=y -S p.toml:l.1=9 -S p.toml:model.units=32
run dvc exp run -n e2 -S p.toml:m.a=true -S p.toml:m.b.d.1.e=abc -S p.toml:m.sub.k=1e-7 -S p.toml:t.1.n=5
run dvc exp run -n e3 -S p.toml:d=2021-01-01 -S 'p.toml:l=[1,2,3,4]' -S 'p.toml:m.b={c:7}' -S p.toml:lr=inf
run dvc params diff
