# Run from a subdirectory of the repository with its own dvc.yaml.
deviation exec-refs
project
mkdir sub
file sub/params.yaml <<-TXT
	lr: 0.1
TXT
file sub/dvc.yaml <<-TXT
	stages:
	  train:
	    cmd: cp params.yaml out
	    params: [lr]
	    outs: [out]
TXT
commit pipeline
cd sub
run dvc exp run -n e1 -S lr=0.5
run dvc exp show --csv
cd ..
