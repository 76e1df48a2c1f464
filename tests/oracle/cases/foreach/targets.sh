# A group is a target of every command, and so is one stage of it.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [a, b]
	    do:
	      cmd: cp in ${item}.out
	      deps: [in]
	      outs: ["${item}.out"]
	  one:
	    foreach: [x]
	    do:
	      cmd: cp a.out ${item}.one
	      deps: [a.out]
	      outs: ["${item}.one"]
	  h:
	    cmd: cp b.out h
	    deps: [b.out]
	    outs: [h]
TXT
run dvc status g
run dvc repro g@a
run dvc repro one
run dvc repro -s g
run dvc repro dvc.yaml:one
run dvc repro dvc.yaml:g@b
run dvc repro g@nosuch
run dvc repro nosuch@a
run dvc status g h
run dvc status g@b
run dvc status dvc.yaml:g
rm a.out b.out
run dvc status g
run dvc checkout g
rm a.out
run dvc checkout dvc.yaml:g@a
run dvc repro --glob 'on*'
run dvc repro --dry --downstream g@b
echo 2 >in
run dvc status --with-deps one
run -q dvc commit -f g
run dvc status
