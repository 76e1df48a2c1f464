# What `repro --no-commit` left out of the cache, and an output edited by hand.
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
TXT
run dvc repro --no-commit
run dvc commit
run dvc status
echo edited >b.out
run dvc commit
run dvc commit b
run dvc commit -f b
run dvc status
