# always_changed: each time, after the same outputs too; what depends on it; forced, dry, frozen.
project
file dvc.yaml <<-'TXT'
	stages:
	  now:
	    cmd: echo same >now; echo ran >>log
	    outs: [now]
	    always_changed: true
	  after:
	    cmd: cp now after
	    deps: [now]
	    outs: [after]
TXT
run dvc repro
run dvc repro
run dvc status
run dvc repro --dry
run dvc repro after
run dvc repro -s after
run dvc repro --force-downstream
run dvc freeze now
run dvc repro
run dvc status
