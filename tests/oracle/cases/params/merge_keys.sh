# The order of merged keys: in dvc.lock, and in the listings.
deviation exec-refs
project
file params.yaml <<-'TXT'
	base: &b
	  z: 1
	  y: 2
	other: &o {y: 3, v: 4}
	m1:
	  <<: *b
	  q: 1
	  y: 5
	m2:
	  q: 1
	  <<: *b
	  r: 2
	m3:
	  q: 1
	  <<: [*b, {w: 1}]
	m4:
	  q: 1
	  <<: [*b, *o]
	  v: 6
	m5:
	  <<: &deep
	    <<: *o
	    a: 1
	  k: {<<: *deep, x: 1}
TXT
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    params: [m1, m2, m3, m4, m5]
TXT
run dvc repro
commit base
sed -i 's/z: 1/z: 9/' params.yaml
run -j dvc params diff --json
run dvc exp run -n x
run dvc exp show --csv
run -j dvc exp show --json
