# A missing dependency, and an output that the command does not make.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: 'true'
	    outs: [b.out, b2.out]
TXT
run dvc repro a
run dvc repro b
run dvc repro
