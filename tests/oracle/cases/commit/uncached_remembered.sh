# A stage with a plain output that is not cached is remembered when it is committed, not when it has run.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: cp in a.out && cp in b.out
	    deps: [in]
	    outs:
	    - a.out
	    - b.out: {cache: false}
TXT
run dvc repro
snapshot
run dvc commit -f
snapshot
rm a.out b.out
run dvc repro
