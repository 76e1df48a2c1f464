# A dependency outside of the project is allowed, an output is not.
project
echo 1 >../outside
run dvc stage add -n a -d ../outside -o o 'cp ../outside o'
run dvc repro
run dvc stage add -n b -o ../other 'echo 1'
rm ../outside
