# A broken file somewhere: which commands mind, and how they name it.
project
mkdir -p sub other
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
TXT
run -q dvc repro
printf 'stages:\n  b:\n    cmd: echo ${nosuch}\n' >sub/dvc.yaml
run dvc status
echo 2 >in
run dvc status a
echo 1 >in
run dvc repro
run dvc repro -s a
run dvc repro a
run dvc stage list
run dvc stage list --all
run dvc dag
run dvc metrics show
run dvc params diff
run dvc freeze a
run dvc unfreeze a
run dvc commit -f a
run dvc checkout a
cd sub
run dvc status
run dvc repro ../dvc.yaml:a
run dvc repro -s ../dvc.yaml:a
cd ..
printf 'stages:\n  b: {cmd: echo, dep: x}\n' >sub/dvc.yaml
run dvc repro -s a
cd other
run dvc status
run dvc stage list
