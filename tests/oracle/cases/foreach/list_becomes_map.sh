# A list that becomes a map with the same names: nothing is run.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [x, y]
	    do:
	      cmd: echo ${item} >${item}
	      outs: ['${item}']
TXT
run -q dvc repro
sed -i 's/\[x, y\]/{x: x, y: y}/' dvc.yaml
run dvc status
run dvc repro
