# A directory comes back from the run cache.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: mkdir -p d/e && cp in d/e/f && cp in d/g
	    deps: [in]
	    outs: [d]
TXT
run -q dvc repro
echo 2 >in
run -q dvc repro
echo 1 >in
run dvc repro
