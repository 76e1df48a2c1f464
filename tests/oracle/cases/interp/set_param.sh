# exp run -S: a changed value runs the command that has it, in a dry run too.
deviation exec-refs
deviation params-bytes params.yaml v.yaml
project
printf 'lr: 0.1\nn: 2\n' >params.yaml
printf 'w: {q: 2}\n' >v.yaml
file dvc.yaml <<-'TXT'
	vars: [v.yaml]
	stages:
	  s:
	    cmd: echo ${lr} ${w.q} > o
	    outs: [o]
	  other:
	    cmd: echo ${n} > other
	    outs: [other]
TXT
run -q dvc repro
commit all
run dvc exp run --dry -S lr=0.9 s
run dvc exp run --dry -S v.yaml:w.q=9 s
run -q git checkout -q .
run dvc exp run -n e1 -S lr=0.5 s
tick
run dvc exp run -n e2 -S v.yaml:w.q=7
run dvc exp show --csv
run dvc params diff e1 e2
