# All combinations, the last key fastest.
project
printf 'l: [x, 2.5]\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    matrix: {a: [1, 2], b: "${l}", c: [true]}
	    cmd: echo ${item.a} ${item[b]} ${item.c} ${key} > ${key}.o
	    outs: ["${key}.o"]
TXT
run dvc repro
run dvc status
run dvc repro --dry a@2-x-true
run dvc repro -s a
