# A lock file of DVC 2 stays as it is until the content changes; new entries are written the new way.
project
printf 'in\r\n' >in
echo 'p: 1' >params.yaml
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cat in >out
	    deps: [in]
	    params: [p]
	    outs: [out]
	  b:
	    cmd: cat out params.yaml >last
	    deps: [out]
	    outs:
	    - last
TXT
oid=$(printf 'in\n' | md5sum | cut -d' ' -f1)
rest=${oid#??}
mkdir -p ".dvc/cache/${oid%"$rest"}"
printf 'in\r\n' >".dvc/cache/${oid%"$rest"}/$rest"
chmod 444 ".dvc/cache/${oid%"$rest"}/$rest"
cp in out
cat >dvc.lock <<TXT
schema: '2.0'
stages:
  a:
    cmd: cat in >out
    deps:
    - path: in
      md5: $oid
      size: 4
    params:
      params.yaml:
        p: 1
    outs:
    - path: out
      md5: $oid
      size: 4
TXT
run dvc status
run dvc repro
snapshot
echo 'p: 2' >params.yaml
run dvc repro
echo 'new' >in
run dvc repro
run dvc status
