# Two axes, all combinations.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix:
	      model: [cnn, xgb]
	      size: [1, 2]
	    cmd: echo ${item.model} ${item.size}
TXT
run dvc stage list
run dvc repro
