# Only what changed runs again, and what depends on it.
project
file params.yaml <<-TXT
	a: 1
	c: 3
TXT
file dvc.yaml <<-'TXT'
	stages:
	  prepare:
	    cmd: grep a params.yaml >p.out
	    params: [a]
	    outs: [p.out]
	  train:
	    cmd: cat p.out >t.out
	    deps: [p.out]
	    outs: [t.out]
	  other:
	    cmd: grep c params.yaml >o.out
	    params: [c]
	    outs: [o.out]
	  report:
	    cmd: cat t.out o.out >r.out
	    deps: [t.out, o.out]
	    metrics:
	    - r.out:
	        cache: false
TXT
run dvc repro
sed -i 's/c: 3/c: 4/' params.yaml
run dvc repro
sed -i 's/a: 1/a: 2/' params.yaml
run dvc repro train
run dvc status
run dvc repro
