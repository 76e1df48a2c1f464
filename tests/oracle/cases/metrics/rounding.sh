# --precision of metrics: halves, tens, no digits, more than there are, numbers without a point.
project
echo 'metrics: [m.json]' >dvc.yaml
echo '{"half": 0.5, "three": 1.5, "two": 2.675, "ten": 15.0, "big": 123456789.987654321, "tiny": 1e-12, "int": 12345, "exp": 1.5e+20, "neg": -2.5}' >m.json
commit one
for n in 0 1 2 10 30; do
    run dvc metrics show --precision $n
done
sed -i 's/0.5/0.6/; s/2.675/2.685/; s/12345,/12346,/; s/1e-12/2e-12/' m.json
run dvc metrics diff --precision 1
run dvc metrics diff --precision 13 --all
run -h dvc metrics show --precision 1.5
