# The values of an axis are in params.yaml.
project
printf 'sizes: [s, m]\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix:
	      size: ${sizes}
	      n: [1]
	    cmd: echo ${item.size} >${item.size}
	    outs: ['${item.size}']
TXT
run dvc repro
echo 'sizes: [m, l]' >params.yaml
run dvc repro
run dvc status
