# A path that stands twice in dvc.lock, as after a merge by hand: the last one counts.
project
echo text >d
cp d o
file dvc.yaml <<-TXT
	stages:
	  one:
	    cmd: cp d o
	    deps: [d]
	    outs: [o]
TXT
lock() {
	file dvc.lock <<-TXT
		schema: '2.0'
		stages:
		  one:
		    cmd: cp d o
		    deps:
		    - path: d
		      md5: $1
		      size: 5
		    - path: d
		      md5: $2
		      size: 5
		    outs:
		    - path: o
		      md5: $2
		      size: 5
		    - path: o
		      md5: $1
		      size: 5
	TXT
}
right=$(md5sum <d | cut -c 1-32)
lock deadbeefdeadbeefdeadbeefdeadbeef "$right"
run dvc status
lock "$right" deadbeefdeadbeefdeadbeefdeadbeef
run dvc status
