# What a stage says is changed by hand: command, dependencies, outputs, params.
project
echo 1 >in
echo 2 >in2
echo 'p: 1' >params.yaml
stage() {
    cat >dvc.yaml
    run dvc status
    run dvc repro
}
stage <<-'TXT'
	stages:
	  a:
	    cmd: cat in >o && cat in >o2
	    deps: [in]
	    outs: [o]
TXT
stage <<-'TXT'
	stages:
	  a:
	    cmd: cat in >o && cat in >o2
	    deps: [in, in2]
	    outs: [o]
TXT
stage <<-'TXT'
	stages:
	  a:
	    cmd: cat in >o && cat in >o2
	    deps: [in2]
	    outs: [o]
TXT
stage <<-'TXT'
	stages:
	  a:
	    cmd: cat in >o && cat in >o2
	    deps: [in2]
	    params: [p]
	    outs: [o, o2]
TXT
stage <<-'TXT'
	stages:
	  a:
	    cmd: cat in >o && cat in >o2
	    deps: [in2, nosuch]
	    params: [p]
	    outs: [o2]
TXT
stage <<-'TXT'
	stages:
	  a:
	    cmd: cat in >o && cat in >o2
	    deps: [in2]
	    outs: [o2, nosuch]
TXT
stage <<-'TXT'
	stages:
	  a:
	    cmd: [cat in >o && cat in >o2]
	    deps: [in2]
	    outs: [o2]
TXT
stage <<-'TXT'
	stages:
	  b:
	    cmd: [cat in >o && cat in >o2]
	    deps: [in2]
	    outs: [o2]
TXT
