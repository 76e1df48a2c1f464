# Forms of --params.
project
run dvc stage add -n a -p lr -p model.units,lr 'echo 1'
run dvc stage add -n b -p z.yaml: -p a.yaml:k 'echo 1'
run dvc stage add -n c -p z.yaml:k -p z.yaml:j,k -p z.yaml: 'echo 1'
run dvc stage add -n d -p params.yaml:x -p y 'echo 1'
run dvc stage add -n e -p params.yaml: 'echo 1'
run dvc stage add -n f -p params.yaml: -p b 'echo 1'
run dvc stage add -n g -p a:b:c 'echo 1'
run dvc stage add -n h -p ',a,,b,' 'echo 1'
run dvc stage add -n i -p '' 'echo 1'
run dvc stage add -n j -p ./p.yaml:x -p sub/../p.yaml:y 'echo 1'
mkdir w
run dvc stage add -n k -w w -p ../params.yaml:x -p y 'echo 1'
run dvc stage add -n l -d params.yaml -p x 'echo 1'
