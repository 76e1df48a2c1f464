# -k with a diamond: one side fails, the other is finished, what needs both is not tried.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  top:
	    cmd: cp in top
	    deps: [in]
	    outs: [top]
	  left:
	    cmd: 'false'
	    deps: [top]
	    outs: [left]
	  right:
	    cmd: cp top right
	    deps: [top]
	    outs: [right]
	  both:
	    cmd: cat left right >both
	    deps: [left, right]
	    outs: [both]
	  after:
	    cmd: cp both after
	    deps: [both]
	    outs: [after]
	  bad:
	    cmd: exit 4
	    deps: [right]
TXT
run dvc repro -k
run dvc repro -k both
run dvc repro -k --downstream left right
run dvc repro --ignore-errors after
run dvc repro -k --dry -f
run dvc repro -kf right both
sed -i "s/'false'/cp top left/" dvc.yaml
run dvc repro -k
