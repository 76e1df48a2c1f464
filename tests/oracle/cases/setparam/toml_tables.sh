# -S in TOML: what is added and what is removed, tables given up.
deviation exec-refs
deviation params-bytes p.toml new.toml
deviation error-words 1 5
project
file p.toml <<-'TXT'
	lr = 0.1
	model.units = 64

	[m]
	a = 1
	b = {c = 1, d = 2}

	[m.sub]
	k = "v"

	[i.j]
	q = 1

	[[t]]
	n = 1
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params:
	    - p.toml: [lr]
TXT
commit pipeline
run dvc exp run -n e1 -S +p.toml:x=1
run dvc exp run -n e2 -S p.toml:+x=1 -S p.toml:+m.new=2 -S p.toml:+z.y.w=3 -S p.toml:+model.n=4 -S p.toml:++i.k=5
run dvc exp run -n e3 -S p.toml:+m.b.n=1 -S 'p.toml:+m.c={d:1,e:{f:2}}' -S p.toml:++t.0.z=1 -S 'p.toml:+l=[1,{a:2}]'
run dvc exp run -n e4 -S p.toml:~m.a -S p.toml:~m.b.c -S p.toml:~t -S p.toml:m.sub=5 -S p.toml:i=x
run dvc exp run -n e5 -S p.toml:+lr=1
run dvc exp run -n e6 -S new.toml:+k=v
