# Keys that are not there, and ones that are there already: refused before anything runs.
deviation error-words
project
file params.yaml <<-TXT
	lr: 0.1
	model: {units: 64}
	l: [1]
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params: [lr]
TXT
commit pipeline
run dvc exp run -n e1 -S nope=1
run dvc exp run -n e1 -S units=1
run dvc exp run -n e1 -S model.nope=1
run dvc exp run -n e1 -S model.units.x=1
run dvc exp run -n e1 -S l.7=1
run dvc exp run -n e1 -S +lr=1
run dvc exp run -n e1 -S '~nope'
run dvc exp run -n e1 -S '~lr=5'
run dvc exp run -n e1 -S nosuch.yaml:a=1
run dvc exp run -n e1 -S lr=0.2 -S nope=1
