# Keys of tables, of arrays of tables, of inline tables and lists; a key that is not there.
deviation error-words 4
project
file p.toml <<-'TXT'
	[[run]]
	name = "a"
	steps = [1, 2]
	[[run]]
	name = "b"
	[run.opt]
	x.y = 1
	[a.b]
	c = {d = 2}
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.toml:
	      - run.0.steps.1
	      - run.1.opt.x
	      - run.1.name
	      - a.b.c.d
	      - a.b
TXT
run -q dvc repro
sed -i 's/= 2/= 3/; s/y = 1/y = 2/' p.toml
run dvc status
sed -i 's/a.b.c.d/a.nope/' dvc.yaml
run dvc status
run dvc repro
