# -d and -R.
project
mkdir -p one/deep two
echo 1 >in
echo 2 >one/data
echo 3 >one/deep/data
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
file one/dvc.yaml <<-TXT
	stages:
	  d:
	    cmd: cp ../b.out d.out
	    deps: [../b.out]
	    outs: [d.out]
TXT
run -q dvc add one/data one/deep/data
run -q dvc repro one/dvc.yaml c
run dvc status
echo 9 >in
rm one/data one/deep/data b.out one/d.out
run dvc status -d b
run dvc status -d b.out
run dvc status --with-deps one/dvc.yaml:d
run dvc status -R one
run dvc status -R one/deep
run dvc status -R two
run dvc status one
run dvc checkout -R one/deep
run dvc checkout -d one/dvc.yaml
run dvc checkout -R one
run dvc checkout two
