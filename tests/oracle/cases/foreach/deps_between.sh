# One stage of a group needs another.
project
echo 0 >out0
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach:
	      a: {from: out0, to: out1}
	      b: {from: out1, to: out2}
	    do:
	      cmd: cp ${item.from} ${item.to}
	      deps: ['${item.from}']
	      outs: ['${item.to}']
TXT
run dvc repro
run dvc dag --dot
echo 1 >out0
run dvc status
run dvc repro
