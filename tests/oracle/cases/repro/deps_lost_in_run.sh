# A command that removes what it reads has run, but is not recorded; with -f a missing dep is not asked for before.
project
echo 'x: 1' >params.yaml
echo 1 >dep
echo 'y: 1' >next
file dvc.yaml <<-TXT
	stages:
	  eats:
	    cmd: cat dep >o && rm dep
	    deps:
	    - dep
	    outs:
	    - o
	  eats_params:
	    cmd: cat params.yaml >p && cp next params.yaml
	    params:
	    - x
	    outs:
	    - p
TXT
run dvc repro eats
run dvc status
snapshot
rm o
run dvc repro eats
run -q dvc repro -f eats
rm -f o
run dvc repro -k
rm -f o p
run -q dvc repro -f eats_params
file dvc.yaml <<-TXT
	stages:
	  makes:
	    cmd: echo 1 >dep && echo 1 >o
	    deps:
	    - dep
	    outs:
	    - o
TXT
rm -f dep o
run dvc repro
run dvc repro -f
run dvc status
