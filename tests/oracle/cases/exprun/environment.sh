# What a stage's command sees.
deviation exec-refs
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo "root=$DVC_ROOT stage=$DVC_STAGE exp=$DVC_EXP_NAME base=$DVC_EXP_BASELINE_REV"
TXT
commit pipeline
run dvc exp run -n e1
