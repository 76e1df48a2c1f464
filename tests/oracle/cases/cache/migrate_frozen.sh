# A frozen stage; what else stands in a .dvc file; from below.
project
old_data
dvc checkout -q
old_object 'a\r\nb\r\n'
file dvc.yaml <<-TXT
	stages:
	  ran:
	    cmd: cat f >other
	    deps: [f]
	    params: [p]
	    outs: [other]
	    frozen: true
TXT
echo 'p: 1' >params.yaml
cp f other
file dvc.lock <<-TXT
	schema: '2.0'
	stages:
	  ran:
	    cmd: cat f >other
	    deps:
	    - path: f
	      md5: $oid
	      size: 6
	    params:
	      params.yaml:
	        p: 1
	    outs:
	    - path: other
	      md5: $oid
	      size: 6
TXT
sed -i '1i # a remark' f.dvc
printf '  desc: what it is\nmeta:\n  who: me\n' >>f.dvc
mkdir sub
cd sub
run dvc cache migrate --dvc-files --dry
run dvc cache migrate --dvc-files
run dvc status
