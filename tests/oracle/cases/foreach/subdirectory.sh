# Groups of other files.
project
mkdir sub
file sub/dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [a, b]
	    do:
	      cmd: echo ${item} > ${item}.out
	      outs: ["${item}.out"]
TXT
run dvc repro -s sub/dvc.yaml:g
run dvc repro sub/dvc.yaml:g@a
run dvc repro g
cd sub
run dvc repro -s g
run dvc status g@b
cd ..
rm sub/a.out
run dvc checkout sub/dvc.yaml:g
run dvc status sub/dvc.yaml:g
