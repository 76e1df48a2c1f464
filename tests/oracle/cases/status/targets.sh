# Targets, upstream stages, a subdirectory.
project
mkdir sub
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
TXT
file sub/dvc.yaml <<-TXT
	stages:
	  c:
	    cmd: cp ../b.out c.out
	    deps: [../b.out]
	    outs: [c.out]
TXT
run dvc status b
run dvc status b.out
run dvc status sub/dvc.yaml
run dvc status sub/dvc.yaml:c
run dvc status nosuch
cd sub
run dvc status
run dvc status c
run dvc status ../dvc.yaml:a
cd ..
