"""The mean of several networks' weights (Wortsman et al. 2022), each with its share: networks that began as one have one between them."""

import argparse

import torch


def mean_of(states, shares):
    """The state whose every number is the mean of the `states`'. Raises ValueError where the shares are not one together."""
    if abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"The shares are {sum(shares):g} together; they must be 1")
    return {name: sum(share * state[name] for share, state in zip(shares, states)) for name in states[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--of", required=True, nargs=2, action="append", metavar=("NETWORK", "SHARE"))
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    states = [torch.load(path)["judge"] for path, _ in args.of]
    torch.save({"judge": mean_of(states, [float(share) for _, share in args.of])}, args.out)


if __name__ == "__main__":
    main()
