# One output in two stages, twice in one stage, and in a stage and a .dvc file.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo >x
	    outs: [x]
	  b:
	    cmd: echo >x
	    outs: [x]
TXT
run dvc repro
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo >x
	    outs: [x]
	    metrics: [x]
TXT
run dvc repro
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo >x
	    outs: [x]
TXT
printf 'outs:\n- path: x\n  hash: md5\n' >x.dvc
run dvc repro
