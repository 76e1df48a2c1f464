# -d: all that the target depends on, too.
project
mkdir raw
echo 1 >raw/x
echo 2 >other
run -q dvc add raw other
file dvc.yaml <<-TXT
	stages:
	  first:
	    cmd: cp raw/x one
	    deps: [raw/x]
	    outs: [one]
	  second:
	    cmd: cp one two
	    deps: [one]
	    outs: [two]
	  third:
	    cmd: cp two three
	    deps: [two]
	    outs: [three]
TXT
run -q dvc repro
rm -r raw other one two three
run dvc checkout second
rm two
run dvc checkout -d second
rm -rf raw one two
run dvc checkout --with-deps two
rm -rf raw one two
run dvc checkout -d dvc.yaml:first
run dvc checkout -d other
run dvc checkout -d
run dvc checkout -d nosuch
