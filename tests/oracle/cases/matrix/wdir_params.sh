# matrix with wdir, params, lists of commands, outputs with flags, in a subdirectory.
project
mkdir -p m/lin m/tree
printf 'models: [lin, tree]\nopt:\n- {lr: 0.1, n: 1}\n- {lr: 0.2, n: 2}\n' >m/params.yaml
file m/dvc.yaml <<-'TXT'
	vars:
	- ext: txt
	stages:
	  train:
	    matrix:
	      model: ${models}
	      opt: ${opt}
	      seed: [1]
	    wdir: ${item.model}
	    cmd:
	    - echo ${item.opt} ${key} >out-${key}.${ext}
	    - echo '{"lr":${item.opt.lr}}' >m-${key}.json
	    params:
	    - ../params.yaml:
	      - opt
	    outs:
	    - out-${key}.${ext}:
	        desc: of ${key}
	    metrics:
	    - m-${key}.json:
	        cache: false
	  all:
	    cmd: cat lin/*.txt tree/*.txt >all
	    deps: [lin/out-lin-opt0-1.txt, tree]
	    outs: [all]
TXT
run dvc stage list m/dvc.yaml
cd m
run dvc repro
run dvc repro train@lin-opt1-1
sed -i 's/0.2/0.3/' params.yaml
run dvc status
run dvc repro train
run dvc metrics show
