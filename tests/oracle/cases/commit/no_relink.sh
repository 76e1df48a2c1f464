# --no-relink leaves the workspace's file as it is, also when it is recorded anew.
project
run -q dvc config cache.type symlink
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in a.out
	    deps: [in]
	    outs: [a.out]
TXT
run -q dvc repro --no-commit
run dvc commit --no-relink
snapshot
rm a.out
echo by hand >a.out
run dvc commit -f --no-relink a
snapshot
run dvc commit
