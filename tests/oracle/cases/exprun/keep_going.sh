# -k and --ignore-errors in an experiment: which stages run, what is kept.
deviation exec-refs
deviation failed-run
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: 'false'
	    deps: [in]
	    outs: [a.out]
	  b:
	    cmd: cp a.out b.out
	    deps: [a.out]
	    outs: [b.out]
	  free:
	    cmd: cp in free.out
	    deps: [in]
	    outs: [free.out]
TXT
commit pipeline
run dvc exp run -n keep -k
run dvc exp run -n keep --ignore-errors
run dvc exp list --name-only
