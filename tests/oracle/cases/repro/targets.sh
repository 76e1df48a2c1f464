# Targets: a stage, an output, a file, several; unknown ones.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
	  c:
	    cmd: cp in c.out
	    deps: [in]
	    outs: [c.out]
TXT
run dvc repro c
run dvc repro b
run dvc repro a.out
run dvc repro dvc.yaml:b
run dvc repro a b c
run dvc repro nosuch
run dvc repro nosuch.dvc
run dvc repro sub/dvc.yaml
run dvc repro dvc.yaml:nosuch
