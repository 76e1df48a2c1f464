# Tables in pieces, dotted keys, headers of tables that follow their children: the order of keys.
project
printf 'z.y = 1\na.b.c = 1\na.x = 2\n[t.u.v]\nk = 1\n[t]\nw = 2\n[s]\nq = 3\n[t.o]\nn = 4\n[t.u]\nm = 5\n' >p.toml
file dvc.yaml <<-TXT
	params:
	- p.toml
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.toml:
TXT
run dvc repro
run -j dvc exp show --json
run dvc exp show --csv
