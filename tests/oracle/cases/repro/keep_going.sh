# Stages that fail: -k and --ignore-errors.
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
	  last:
	    cmd: exit 3
	    deps: [free.out]
TXT
run dvc repro -k
run dvc repro --keep-going b
rm -f free.out
run dvc repro --ignore-errors
run dvc repro --ignore-errors -s a
run dvc repro -s last
