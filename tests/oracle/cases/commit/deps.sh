# Deps and outputs changed by hand: refused without a terminal, recorded with -f; never run at all.
project
echo 1 >in
file params.yaml <<-TXT
	lr: 1
TXT
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    params: [lr]
	    outs: [a.out]
TXT
echo by hand >a.out
run dvc commit
run dvc commit -f
run dvc status
echo 2 >in
run dvc commit
echo 'lr: 2' >params.yaml
echo more >>a.out
run dvc commit a
run dvc commit -f a
run dvc status
